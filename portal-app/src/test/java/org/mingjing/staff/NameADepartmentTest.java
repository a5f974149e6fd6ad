package org.mingjing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NameADepartmentTest {

    private static final Department LEGAL = new Department("LEGAL", "法制科", "Legal affairs section", "LEGAL");

    @Test
    void inTheReadersLanguage() {
        Departments departments = Departments.of(List.of(LEGAL));
        assertThat(departments.name("LEGAL", Locale.SIMPLIFIED_CHINESE)).isEqualTo("法制科");
        assertThat(departments.name("LEGAL", Locale.ENGLISH)).isEqualTo("Legal affairs section");
        assertThat(departments.name("CLOSED_LONG_AGO", Locale.ENGLISH)).isEqualTo("CLOSED_LONG_AGO");
    }

    @Test
    void oneCodeForOneDepartment() {
        assertThatIllegalArgumentException().isThrownBy(() -> Departments.of(List.of(LEGAL, LEGAL)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Department("legal", "法制科", "Legal", "LEGAL"));
    }
}
