package com.goextrovert.client.internal.http;

import java.net.ProxySelector;
import java.time.Duration;

/**
 * Connection settings. {@code connectTimeout} covers name resolution, connection and handshake
 * together, and {@code maxResponseBytes} a decompressed body. The base URL has no trailing slash. A
 * null proxy selector and null TLS settings select the platform's defaults.
 */
public record HttpSettings(
    String baseUrl,
    String userAgent,
    Duration connectTimeout,
    long maxResponseBytes,
    ProxySelector proxySelector,
    TlsSettings tls) {}
