/**
 * Which node of a cluster has which partitions, and how they move when nodes come and go.
 *
 * <pre>
 * Membership = Seat* , PartitionTable
 * PartitionTable = Row[4096] ; Row = Seat* in the partition's own order , working master , Copy* , Transfer*
 * a node joins or leaves → unsettled → Membership.rebalance → Membership.migrate* → settled
 * </pre>
 *
 * Each partition orders the nodes by a hash of both; the first is its master, the next ones keep replicas, so that few
 * partitions move when a node comes or goes. The rules are those of a server 8.1 without strong consistency: a node that
 * has data masters the partition until the node that is to master it has received them; differing copies are merged
 * record by record. One table serves all namespaces. Unlike between servers, there is never more than one opinion.
 */
@NullMarked
package io.bgql.sandbox.cluster;

import org.jspecify.annotations.NullMarked;
