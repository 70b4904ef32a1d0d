package com.goextrovert.client.internal.http;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * How a client reaches its server.
 *
 * @param baseUrl the address, without a slash at its end
 * @param userAgent what names this client to the server
 * @param connectTimeout how long name, connection and handshake may take together
 * @param maxResponseBytes how much of a body is read, after decompression
 * @param proxySelector which proxy to use; null for the platform's choice
 * @param tls whom to trust and who to be; null for the platform's choice
 */
public record HttpSettings(
    String baseUrl,
    String userAgent,
    Duration connectTimeout,
    long maxResponseBytes,
    ProxySelector proxySelector,
    TlsSettings tls) {}
