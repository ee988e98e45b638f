package org.shakti.mis.bench.load;

/**
 * What one window of load showed.
 *
 * @param requests answered as expected
 * @param errors everything else
 * @param seconds length of the window
 * @param p50 median time of an answer in milliseconds
 * @param p95 time in milliseconds within which 95 of 100 answers came
 * @param cpuMillis processor time of the server, its database included, per request
 */
public record Figures(int requests, int errors, double seconds, double p50, double p95, double cpuMillis) {
    /** Returns answers per second. */
    public double perSecond() {
        return requests / Math.max(seconds, 1e-9);
    }
}
