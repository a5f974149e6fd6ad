package org.mingjing.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document as Word packs it (ECMA-376): content types, relations, the main part. */
public final class WordDocument {

    private static final String CONTENT_TYPES = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
            <Default Extension="xml" ContentType="application/xml"/>\
            <Override PartName="/word/document.xml" \
            ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
            <Relationship Id="rId1" Target="word/document.xml" \
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>""";

    private WordDocument() {}

    /** @param paragraphs plain text without markup */
    public static byte[] of(String... paragraphs) {
        var body = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>");
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        body.append("</w:body></w:document>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", CONTENT_TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "word/document.xml", body.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A decision as agencies lay it out; fictitious. */
    public static byte[] decision(String documentNumber, String party) {
        return of(
                "演示区综合行政执法局",
                "行政处罚决定书",
                documentNumber,
                "当事人：" + party,
                "统一社会信用代码：91350100M000100Y43",
                "法定代表人：某甲",
                "案由：擅自占用城市人行道经营",
                "经查明：2026年10月28日19时许，当事人在望海路186号门前人行道摆放桌椅四套从事餐饮经营，占用面积约9平方米，现场负责人电话13976787301。",
                "上述行为违反了有关规定。",
                "依据《城市市容和环境卫生管理条例》第三十四条的规定，本机关决定对当事人作出如下处罚：",
                "1.警告；2.罚款人民币1,500元。",
                "当事人应自收到本决定书之日起十五日内缴纳罚款。",
                "演示区综合行政执法局（印章）",
                "2026年11月12日");
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
