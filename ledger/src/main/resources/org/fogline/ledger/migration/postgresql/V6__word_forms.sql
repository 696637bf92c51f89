DELETE FROM claim_words;
CREATE TEXT SEARCH DICTIONARY fogline_stems (TEMPLATE = snowball, LANGUAGE = porter);
CREATE TEXT SEARCH CONFIGURATION fogline_words (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION fogline_words
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart WITH fogline_stems;
