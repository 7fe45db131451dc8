parser grammar BgqlParser;
options { tokenVocab = BgqlLexer; }
script : END* EOF ;
