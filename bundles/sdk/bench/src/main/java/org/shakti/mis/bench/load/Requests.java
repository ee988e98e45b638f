package org.shakti.mis.bench.load;

import java.util.SplittableRandom;

/** Makes the requests of one kind of work; called by many threads at once. */
@FunctionalInterface
public interface Requests {
    /** Makes the next request; the random numbers belong to the calling thread. */
    Request next(SplittableRandom random);
}
