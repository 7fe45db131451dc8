lexer grammar BgqlLexer;
WS : [ \t\r\n]+ -> channel(HIDDEN) ;
END : ';' ;
