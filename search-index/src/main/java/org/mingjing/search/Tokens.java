package org.mingjing.search;

import java.util.Arrays;

/** The terms of one field in order, each with its place. Reused from document to document. */
final class Tokens {

    private static final int LONGEST = 64;

    private String[] terms = new String[256];
    private int[] places = new int[256];
    private int[] offsets = new int[256];
    private int size;
    private int place;

    int size() {
        return size;
    }

    String term(int i) {
        return terms[i];
    }

    int place(int i) {
        return places[i];
    }

    int offset(int i) {
        return offsets[i];
    }

    void clear() {
        size = 0;
        place = 0;
    }

    /** The next text starts here: no phrase reaches over. */
    void startAt(int newPlace) {
        place = Math.max(place + 16, newPlace);
    }

    /**
     * Pairs of neighbouring Chinese characters, one for each character; the last character of a run stands alone, so that every
     * character begins a term. Letters and digits make one term a run. Between runs one place stays free.
     */
    Tokens pairs(String folded) {
        for (Runs.Run run : Runs.of(folded)) {
            if (run.han()) {
                for (int i = run.start(); i < run.end(); i++) {
                    add(folded.substring(i, Math.min(i + 2, run.end())), place++, i);
                }
            } else {
                add(term(run.in(folded)), place++, run.start());
            }
            place++;
        }
        return this;
    }

    /** Words of two characters and more, letters and digits; places mean nothing. */
    Tokens words(String folded) {
        for (Runs.Run run : Runs.of(folded)) {
            if (run.han()) {
                for (String word : Words.of(run.in(folded))) {
                    if (word.length() > 1) {
                        add(word, place++, 0);
                    }
                }
            } else {
                add(term(run.in(folded)), place++, 0);
            }
        }
        return this;
    }

    /** Letters and digits as a term: a number without its leading zeros (000123 is 123), and not without end. */
    static String term(String word) {
        int zeros = 0;
        while (zeros < word.length() - 1 && word.charAt(zeros) == '0') {
            zeros++;
        }
        boolean number = zeros > 0 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        String bare = number ? word.substring(zeros) : word;
        return bare.length() > LONGEST ? bare.substring(0, LONGEST) : bare;
    }

    private void add(String term, int at, int offset) {
        if (size == terms.length) {
            terms = Arrays.copyOf(terms, size * 2);
            places = Arrays.copyOf(places, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        terms[size] = term;
        places[size] = at;
        offsets[size++] = offset;
    }
}
