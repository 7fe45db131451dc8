package io.bgql.parse;

import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.IntStream;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;
import org.jspecify.annotations.Nullable;

/** Tokens that are all there, as ANTLR's parser wants them; its own streams are made for tokens that still come. */
final class TokenRow implements TokenStream {
    private final Token[] tokens;
    private final int[] types;
    private int next;

    TokenRow(List<Token> tokens) {
        this.tokens = tokens.toArray(new Token[tokens.size() + 1]);
        this.tokens[tokens.size()] = end(tokens);
        this.types = new int[this.tokens.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = this.tokens[i].getType();
            ((WritableToken) this.tokens[i]).setTokenIndex(i);
        }
    }

    /** The token that ANTLR wants behind the last one. */
    private static Token end(List<Token> tokens) {
        int place = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).getStopIndex() + 1;
        CommonToken end = new CommonToken(Token.EOF, "");
        end.setStartIndex(place);
        end.setStopIndex(place - 1);
        return end;
    }

    @Override
    public int LA(int offset) {
        int place = place(offset);
        return place < types.length ? types[place] : Token.EOF;
    }

    @Override
    public @Nullable Token LT(int offset) {
        int place = place(offset);
        return place < 0 ? null : tokens[Math.min(place, tokens.length - 1)];
    }

    private int place(int offset) {
        return offset > 0 ? next + offset - 1 : next + offset;
    }

    @Override
    public void consume() {
        if (next < types.length - 1) {
            next++;
        }
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = index;
    }

    @Override
    public int size() {
        return types.length;
    }

    @Override
    public Token get(int index) {
        return tokens[index];
    }

    @Override
    public int mark() {
        return 0;
    }

    /** Nothing to release: the tokens are kept anyway. */
    @Override
    public void release(int marker) {}

    @Override
    public TokenSource getTokenSource() {
        throw new UnsupportedOperationException("the tokens come from a list");
    }

    @Override
    public String getSourceName() {
        return IntStream.UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= interval.b; i++) {
            text.append(tokens[i].getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, tokens.length - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
