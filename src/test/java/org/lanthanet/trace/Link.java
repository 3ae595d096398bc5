package org.lanthanet.trace;

/** What one country delivers to another at a stage, REO tonnes. */
record Link(String exporter, String importer, double reoTonnes) {}
