package org.mingjing.staff;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code mingjing.departments}: a list in another file replaces this one as a whole. */
@ConfigurationProperties("mingjing")
record DepartmentSettings(@DefaultValue List<Department> departments) {}
