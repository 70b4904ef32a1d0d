package com.goextrovert.client.internal.http;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * How a client reaches its server: base URL without trailing slash, {@code User-Agent}, time for
 * name resolution, connection and handshake together, limit of a decompressed body, and proxy and
 * TLS settings, each null for the platform's.
 */
public record HttpSettings(
    String baseUrl,
    String userAgent,
    Duration connectTimeout,
    long maxResponseBytes,
    ProxySelector proxySelector,
    TlsSettings tls) {}
