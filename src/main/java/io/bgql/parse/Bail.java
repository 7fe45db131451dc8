package io.bgql.parse;

import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;

/** Gives up at the first token that does not fit, without a word: what to say of it is found out by the walk. */
final class Bail extends BailErrorStrategy {
    @Override
    public void reportError(Parser parser, RecognitionException e) {
        // Said elsewhere; a list of listeners to be told would have to be made anew for each text.
    }
}
