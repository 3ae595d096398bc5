package org.lanthanet.metric.centrality;

import java.util.Arrays;

/** Binary heap of the numbers 0 to n − 1, nearest first, by distances that may shrink while a number is in it. */
final class DistanceHeap {
    private static final int NEVER_IN = -1;
    private static final int REMOVED = -2;

    private final double[] distance;
    private final int[] heap;
    private final int[] place;
    private int size;

    /** An empty heap; {@code distance} is read whenever a number is put in, moved or taken out. */
    DistanceHeap(double[] distance) {
        this.distance = distance;
        this.heap = new int[distance.length];
        this.place = new int[distance.length];
    }

    void clear() {
        size = 0;
        Arrays.fill(place, NEVER_IN);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Whether the number has been taken out since the heap was cleared. */
    boolean isRemoved(int number) {
        return place[number] == REMOVED;
    }

    /** Puts a number in, or moves it up after its distance has shrunk. */
    void insertOrDecrease(int number) {
        if (place[number] == NEVER_IN) {
            place[number] = size++;
        }
        int at = place[number];
        while (at > 0 && distance[heap[(at - 1) / 2]] > distance[number]) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(number, at);
    }

    /** Takes the number with the least distance out. */
    int removeNearest() {
        int nearest = heap[0];
        place[nearest] = REMOVED;
        size--;
        if (size > 0) {
            sink(heap[size]);
        }
        return nearest;
    }

    private void sink(int number) {
        int at = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && distance[heap[child + 1]] < distance[heap[child]]) {
                child++;
            }
            if (distance[heap[child]] >= distance[number]) {
                break;
            }
            put(heap[child], at);
            at = child;
            child = 2 * at + 1;
        }
        put(number, at);
    }

    private void put(int number, int at) {
        heap[at] = number;
        place[number] = at;
    }
}
