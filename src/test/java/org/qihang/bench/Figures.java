package org.qihang.bench;

import java.util.List;

/** Several readings of one thing. */
record Figures(String name, String unit, List<Double> readings) {

    double median() {
        double[] sorted =
                readings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void print() {
        double[] sorted =
                readings.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(
                "%-44s median %.2f %s (%.2f to %.2f, %d runs)%n",
                name, median(), unit, sorted[0], sorted[sorted.length - 1], sorted.length);
    }
}
