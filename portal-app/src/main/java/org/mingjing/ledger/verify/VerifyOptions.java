package org.mingjing.ledger.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingjing.ledger.tlog.Malformed;
import org.mingjing.ledger.tlog.NoteVerifier;

/**
 * What was asked.
 *
 * @param url the portal, its ledger, or a copy of the ledger's files; without a slash at its end
 * @param key trusted; null: the remembered one, else the one that the portal shows
 * @param quorum how many of the witnesses must have cosigned
 */
record VerifyOptions(
        URI url,
        @Nullable NoteVerifier key,
        Path state,
        List<NoteVerifier> witnesses,
        int quorum,
        boolean decisions,
        boolean json) {

    static final String USAGE = """
            用法 (usage): ./portal verify URL [--key 'name+hash+base64'] [--state FILE] [--witness VKEY]… [--quorum N] [--no-decisions] [--json]
            """;

    static VerifyOptions parse(String... args) throws Unreadable {
        String url = null;
        NoteVerifier key = null;
        Path state = Path.of("mingjing-verify.state");
        List<NoteVerifier> witnesses = new ArrayList<>();
        int quorum = -1;
        boolean decisions = true;
        boolean json = false;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--key" -> key = key(value(args, ++i), NoteVerifier.LOG);
                case "--state" -> state = Path.of(value(args, ++i));
                case "--witness" -> witnesses.add(key(value(args, ++i), NoteVerifier.WITNESS));
                case "--quorum" -> quorum = number(value(args, ++i));
                case "--no-decisions" -> decisions = false;
                case "--json" -> json = true;
                default -> {
                    if (args[i].startsWith("--") || url != null) {
                        throw new Unreadable("未知参数 " + args[i], "unknown option");
                    }
                    url = args[i];
                }
            }
        }
        if (url == null) {
            throw new Unreadable("请给出网址", "name an address");
        }
        int wanted = quorum < 0 ? witnesses.size() : quorum;
        if (wanted > witnesses.size()) {
            throw new Unreadable("见证人不足 --quorum 之数", "--quorum asks for more witnesses than were given");
        }
        return new VerifyOptions(url(url), key, state, List.copyOf(witnesses), wanted, decisions, json);
    }

    private static URI url(String text) throws Unreadable {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (web
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException notAnAddress) {
            // said below
        }
        throw new Unreadable("不是网址：" + text, "not an http or https address without query");
    }

    private static NoteVerifier key(String text, int type) throws Unreadable {
        try {
            NoteVerifier key = NoteVerifier.parse(text);
            if (key.type() == type) {
                return key;
            }
        } catch (Malformed notAKey) {
            // said below
        }
        throw new Unreadable(
                "不是公钥：" + text, type == NoteVerifier.LOG ? "not a log's verifier key" : "not a witness's verifier key");
    }

    private static int number(String text) throws Unreadable {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException notANumber) {
            throw new Unreadable("不是数：" + text, "not a number");
        }
    }

    private static String value(String[] args, int i) throws Unreadable {
        if (i >= args.length) {
            throw new Unreadable(args[i - 1] + " 后面缺值", "needs a value");
        }
        return args[i];
    }
}
