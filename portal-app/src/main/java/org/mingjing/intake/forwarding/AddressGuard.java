package org.mingjing.intake.forwarding;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.jspecify.annotations.Nullable;

/**
 * Looks names up for the webhook client, which connects to the very addresses that this returns: a name that points inside the
 * house, or does so the second time it is asked, reaches nothing (server-side request forgery, CWE-918).
 */
final class AddressGuard implements DnsResolver {

    /** A name that leads where nothing may be sent. */
    static final class Forbidden extends UnknownHostException {
        Forbidden() {
            super("an address inside the house");
        }
    }

    private final List<CaseSystemSettings.Network> allowed;
    private final boolean loopbackOnly;

    /** @param loopbackOnly because what is sent isn't encrypted */
    AddressGuard(List<CaseSystemSettings.Network> allowed, boolean loopbackOnly) {
        this.allowed = List.copyOf(allowed);
        this.loopbackOnly = loopbackOnly;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Arrays.stream(all).allMatch(this::mayReach)) {
            throw new Forbidden();
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean mayReach(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || address.isAnyLocalAddress()) {
            return false;
        }
        boolean listed = allowed.stream().anyMatch(network -> network.contains(address));
        if (loopbackOnly) {
            return listed && address.isLoopbackAddress();
        }
        return listed || !inside(address);
    }

    /** Whether it isn't a public address: the registries of RFC 6890 and what carries an IPv4 address in an IPv6 one. */
    private static boolean inside(InetAddress address) {
        if (address.isLoopbackAddress() || address.isSiteLocalAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return inside(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        }
        InetAddress carried = address instanceof Inet6Address ? carried(bytes) : null;
        boolean unicast = (bytes[0] & 0xe0) == 0x20;
        return carried != null ? insideOrOdd(carried) : !unicast || documentation(bytes);
    }

    private static boolean insideOrOdd(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isMulticastAddress()
                || inside(address);
    }

    private static boolean inside(int first, int second, int third) {
        return switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> (second & 0xc0) == 64;
            case 169 -> second == 254;
            case 172 -> (second & 0xf0) == 16;
            case 192 -> second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99;
            case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
    }

    /** The IPv4 address within NAT64 (64:ff9b::/96), 6to4 (2002::/16) or an IPv4-compatible address. */
    private static @Nullable InetAddress carried(byte[] bytes) {
        boolean nat64 = bytes[0] == 0 && bytes[1] == 0x64 && bytes[2] == (byte) 0xff && bytes[3] == (byte) 0x9b;
        boolean sixToFour = bytes[0] == 0x20 && bytes[1] == 0x02;
        int from = nat64 ? 12 : 2;
        if (!nat64 && !sixToFour) {
            return null;
        }
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean documentation(byte[] bytes) {
        boolean global = bytes[0] == 0x20 && bytes[1] == 0x01;
        // 2001::/23 (Teredo, benchmarking …) and 2001:db8::/32
        return global && ((bytes[2] & 0xfe) == 0 || bytes[2] == 0x0d && bytes[3] == (byte) 0xb8);
    }
}
