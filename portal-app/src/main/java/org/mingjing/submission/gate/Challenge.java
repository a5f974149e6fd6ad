package org.mingjing.submission.gate;

/**
 * A puzzle in the shape that ALTCHA's widget reads (protocol version 1): find the number whose hash after the salt is the challenge.
 *
 * @param algorithm always {@code SHA-256}
 * @param challenge hexadecimal SHA-256 of salt and number
 * @param maxnumber the number lies between 0 and this, inclusive; the work is half of it on average
 * @param salt random, with the time of expiry: {@code hex?expires=epochSeconds&}
 * @param signature hexadecimal HMAC of the challenge
 */
public record Challenge(String algorithm, String challenge, long maxnumber, String salt, String signature) {}
