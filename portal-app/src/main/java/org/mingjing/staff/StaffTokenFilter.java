package org.mingjing.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads {@code Authorization: Bearer …} (RFC 6750) and lets the bearer act as the machine identity. */
final class StaffTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final StaffToken token;
    private final StaffMember machine;
    private final SecurityContextHolderStrategy holder;

    StaffTokenFilter(StaffToken token, StaffMember machine, SecurityContextHolderStrategy holder) {
        this.holder = holder;
        this.token = token;
        this.machine = machine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.matches(header.substring(SCHEME.length()).strip())) {
            SecurityContext context = holder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    machine.id().value(), null, authorities()));
            holder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private List<SimpleGrantedAuthority> authorities() {
        return machine.roles().stream()
                .map(StaffRole::authority)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
