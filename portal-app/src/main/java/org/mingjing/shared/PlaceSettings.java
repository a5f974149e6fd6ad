package org.mingjing.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/** @param places which streets lie in which subdistrict, see {@link Places} */
@ConfigurationProperties("mingjing")
record PlaceSettings(
        @DefaultValue("classpath:demo/places.csv") Resource places) {}
