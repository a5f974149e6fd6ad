package org.mingjing.intake.forwarding;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the agency's case system listens.
 *
 * @param url null: there is none, and nothing is forwarded. {@code https}; {@code http} only where every address of the host is
 *     this computer and listed in {@code allowedNetworks}
 * @param secret what webhooks are signed with: {@code whsec_} and at least 24 bytes in base64
 * @param allowedNetworks networks inside the house that may be called all the same, as {@code 10.20.0.0/16} or {@code ::1/128}; link-local
 *     ones never are
 * @param connectWithin for one address
 * @param answerWithin for a whole attempt, however slowly it answers
 * @param firstRetry wait after the first failure; each further one is four times longer, a fifth more or less
 * @param longestRetry the longest wait
 * @param giveUpAfter since the first attempt: then a person decides
 * @param every how often the outbox is looked at
 */
@ConfigurationProperties("mingjing.case-system")
record CaseSystemSettings(
        @Nullable URI url,
        @Nullable String secret,
        @DefaultValue List<String> allowedNetworks,
        @DefaultValue("5s") Duration connectWithin,
        @DefaultValue("20s") Duration answerWithin,
        @DefaultValue("5s") Duration firstRetry,
        @DefaultValue("12h") Duration longestRetry,
        @DefaultValue("72h") Duration giveUpAfter,
        @DefaultValue("1s") Duration every) {

    CaseSystemSettings {
        if (url != null && url.toString().isBlank()) {
            url = null;
        }
        if (url != null
                && (url.getHost() == null
                        || url.getUserInfo() != null
                        || !List.of("https", "http").contains(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "mingjing.case-system.url is https://host/path, without a name or password in it");
        }
        if (url != null && (secret == null || !secret.matches("whsec_[A-Za-z0-9+/]{32,}={0,2}"))) {
            throw new IllegalArgumentException(
                    "mingjing.case-system.secret is whsec_ and at least 24 bytes in base64 (openssl rand -base64 32)");
        }
        allowedNetworks.forEach(Network::parse);
    }

    boolean configured() {
        return url != null;
    }

    List<Network> networks() {
        return allowedNetworks.stream().map(Network::parse).toList();
    }

    @Override
    public String toString() {
        return "CaseSystemSettings[" + (url == null ? "" : url.getHost()) + "]";
    }

    /** A range of addresses (CIDR). */
    record Network(InetAddress base, int bits) {

        static Network parse(String text) {
            String[] parts = text.strip().split("/", -1);
            if (parts.length > 2 || !parts[0].matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                throw new IllegalArgumentException("mingjing.case-system.allowed-networks: not a network: " + text);
            }
            InetAddress base = literal(parts[0]);
            int whole = base.getAddress().length * Byte.SIZE;
            int bits = parts.length == 1 ? whole : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > whole) {
                throw new IllegalArgumentException("mingjing.case-system.allowed-networks: not a network: " + text);
            }
            return new Network(base, bits);
        }

        /** Digits alone: no name is looked up. */
        private static InetAddress literal(String digits) {
            try {
                return InetAddress.getByName(digits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(
                        "mingjing.case-system.allowed-networks: not an address: " + digits, e);
            }
        }

        boolean contains(InetAddress address) {
            byte[] mine = base.getAddress();
            byte[] other = address.getAddress();
            if (mine.length != other.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % Byte.SIZE);
                if ((mine[bit / Byte.SIZE] & mask) != (other[bit / Byte.SIZE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
