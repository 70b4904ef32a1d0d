package com.goextrovert.client.internal.http;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * How a client reaches its server: its address without a slash at the end, the time that name,
 * connection and handshake may take together, the most bytes of a body to read after decompression,
 * and which proxy and TLS settings to use, or null for the platform's.
 */
public record HttpSettings(
    String baseUrl,
    String userAgent,
    Duration connectTimeout,
    long maxResponseBytes,
    ProxySelector proxySelector,
    TlsSettings tls) {}
