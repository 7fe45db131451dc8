/** Command lines and what they come to. */
@NullMarked
package io.bgql.settings;

import org.jspecify.annotations.NullMarked;
