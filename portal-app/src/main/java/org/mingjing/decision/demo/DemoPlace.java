package org.mingjing.decision.demo;

/** A street, and where it lies. */
record DemoPlace(String district, String subdistrict, String street) {}
