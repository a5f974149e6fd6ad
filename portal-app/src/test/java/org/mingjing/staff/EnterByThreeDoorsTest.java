package org.mingjing.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingjing.testing.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The public door asks nothing and remembers nothing, the staff API asks for a token, the portal for a name and password. */
@PortalTest
class EnterByThreeDoorsTest {

    @Autowired
    MockMvc web;

    @Autowired
    AuditTrail trail;

    @Value("${mingjing.data}")
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/assets/app.css", "/actuator/health/liveness", "/no-such-page", "/api/v1/no-such-thing"})
    void thePublicGetsNoCookieAndNoSession(String path) throws Exception {
        MvcResult result = web.perform(get(path)).andReturn();
        assertThat(result.getResponse().getHeader("Set-Cookie")).isNull();
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(result.getResponse().getStatus()).isNotIn(301, 302, 401, 403);
    }

    @Test
    void thePublicMayPostWithoutAToken() throws Exception {
        int status = web.perform(post("/api/v1/no-such-thing"))
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(status).isNotIn(302, 401, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/beans"})
    void nothingOfTheActuatorButHealth(String path) throws Exception {
        assertThat(web.perform(get(path)).andReturn().getResponse().getStatus()).isIn(403, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Bearer ", "Basic cHVibGlzaGVyOmRlbW8tcHVibGlzaGVy"})
    void theStaffApiWantsItsToken(String authorization) throws Exception {
        MockHttpServletRequestBuilder request = get("/api/v1/staff/me");
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        web.perform(request)
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", "Bearer realm=\"staff\""))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.detail").value("此接口需要有效的工作人员令牌。"));
    }

    @Test
    void theTokenOfTheDataDirectoryOpensTheStaffApi() throws Exception {
        web.perform(get("/api/v1/staff/me").header("Authorization", "Bearer " + token()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value("staff-api"))
                .andExpect(header().doesNotExist("Set-Cookie"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(StaffToken.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void theTokenOpensOnlyWhatItsRolesMay() throws Exception {
        web.perform(get("/api/v1/staff/audit")
                        .header("Authorization", "Bearer " + token())
                        .header("Accept-Language", "en"))
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail").value("This token may not do that."));
    }

    @Test
    void anUnknownPathOfTheStaffApiIsGuardedToo() throws Exception {
        web.perform(get("/api/v1/staff/nothing-here")).andExpect(status().isUnauthorized());
    }

    @Test
    void aPersonSignsInWithNameAndPassword() throws Exception {
        int before = trail.count("approver");
        web.perform(signIn("approver", "demo-approver", "127.0.0.7")).andExpect(redirectedUrl("/app/"));
        assertThat(trail.count("approver")).isEqualTo(before + 1);
        assertThat(trail.newest("approver", 0, 1)).first().satisfies(line -> {
            assertThat(line.action()).isEqualTo("staff.sign-in");
            assertThat(line.staff()).isEqualTo(new StaffId("approver"));
        });
    }

    @Test
    void tooManyWrongPasswordsPauseThatNameFromThatAddress() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            web.perform(signIn("publisher", "guess", "192.0.2.9")).andExpect(redirectedUrl("/app/login?error"));
        }
        web.perform(signIn("publisher", "demo-publisher", "192.0.2.9"))
                .andExpect(redirectedUrl("/app/login?error=pause"));
        web.perform(signIn("publisher", "demo-publisher", "192.0.2.10")).andExpect(redirectedUrl("/app/"));
        web.perform(signIn("admin", "demo-admin", "192.0.2.9")).andExpect(redirectedUrl("/app/"));
    }

    @Test
    void namesThatNobodyHasLeaveNoTrace() throws Exception {
        int before = trail.count("");
        web.perform(signIn("nobody", "guess", "192.0.2.20")).andExpect(redirectedUrl("/app/login?error"));
        web.perform(signIn("'; drop table staff_audit; --", "guess", "192.0.2.20"))
                .andExpect(redirectedUrl("/app/login?error"));
        assertThat(trail.count("")).isEqualTo(before);
    }

    private String token() throws IOException {
        return Files.readString(data.resolve(StaffToken.FILE)).strip();
    }

    private static MockHttpServletRequestBuilder signIn(String name, String password, String address) {
        return post("/app/login")
                .param("username", name)
                .param("password", password)
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }
}
