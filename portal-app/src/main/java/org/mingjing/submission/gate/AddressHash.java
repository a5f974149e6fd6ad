package org.mingjing.submission.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns addresses into hashes that can't be turned back: HMAC-SHA256 under a random key of one hour, which is forgotten with it.
 *
 * @param hour since 1970
 */
record AddressHash(long hour, SecretKeySpec key) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern LITERAL = Pattern.compile("[0-9]+(\\.[0-9]+){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
    private static final byte[] NO_ADDRESS = {'?'};

    static AddressHash fresh(long hour) {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return new AddressHash(hour, new SecretKeySpec(key, "HmacSHA256"));
    }

    String of(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(Arrays.copyOf(mac.doFinal(network(address)), 16));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An IPv4 address whole, of an IPv6 address the network; names, which would have to be asked for, count as one. */
    private static byte[] network(String address) {
        String literal = address.replaceFirst("%.*", "");
        if (literal.length() > 45 || !LITERAL.matcher(literal).matches()) {
            return NO_ADDRESS;
        }
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return bytes.length == 16 ? Arrays.copyOf(bytes, 8) : bytes;
        } catch (UnknownHostException noAddress) {
            return NO_ADDRESS;
        }
    }

    @Override
    public String toString() {
        return "AddressHash";
    }
}
