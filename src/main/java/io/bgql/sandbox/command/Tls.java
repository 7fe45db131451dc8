package io.bgql.sandbox.command;

import javax.net.ssl.SSLContext;

/**
 * How connections are made secret.
 *
 * @param context knows the node's key and certificate, and whom it trusts
 * @param clientCertificate whether clients have to show one
 */
public record Tls(SSLContext context, boolean clientCertificate) {}
