package org.mingjing.submission.web;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.util.unit.DataSize;

/**
 * How submissions come in ({@code mingjing.door}).
 *
 * @param exit the unrelated page that quick exit leads to
 * @param posters short codes of poster addresses: CSV lines {@code code,place}
 * @param request the largest body
 * @param fields all that is typed, in one body
 * @param memory that all bodies under way may take together; beyond it, a form asks to send again
 */
@ConfigurationProperties("mingjing.door")
record DoorSettings(
        @DefaultValue("https://www.gov.cn/") URI exit,
        @DefaultValue("classpath:submission/posters.csv") Resource posters,
        @DefaultValue("80MB") DataSize request,
        @DefaultValue("6MB") DataSize fields,
        @DefaultValue("256MB") DataSize memory) {}
