package io.bgql.plan;

import com.aerospike.client.query.Filter;

/** The secondary index that drives a job or a query, and the range of it that is walked. */
public record IndexUse(String index, Filter filter) {}
