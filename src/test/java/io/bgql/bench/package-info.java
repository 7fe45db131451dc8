/** Benchmarks, run by {@code mvn -Pbench verify} and by nothing else: {@link io.bgql.bench.Benchmarks} lists them. */
@NullMarked
package io.bgql.bench;

import org.jspecify.annotations.NullMarked;
