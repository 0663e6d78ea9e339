package org.jieli.gateway.operator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jieli.gateway.http.DoorAnswers;
import org.jieli.gateway.http.DoorException;
import org.jieli.gateway.journal.PostgresSearch;
import org.jieli.routes.partner.Directory;
import org.jieli.routes.partner.Partner;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The door to the search for messages: by station, case or id, newest first, page by page. */
@RestController
@Tag(name = "operator", description = "运行管理 / Operation")
public final class SearchDoor {

    private static final int MOST = 1000;

    /**
     * A page of messages.
     *
     * @param messages newest first
     * @param next the next {@code after}; null if this is the last page
     */
    record Page(List<FoundView> messages, String next) {}

    private final PostgresSearch search;
    private final Directory directory;
    private final InstantSource clock;

    /** @param clock the journal's time */
    public SearchDoor(PostgresSearch search, Directory directory, InstantSource clock) {
        this.search = search;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/v1/operator/messages")
    @Operation(summary = "查找消息 / Search for messages", description = OperatorTexts.SEARCH)
    @DoorAnswers
    Page search(
            @ParameterObject @ModelAttribute SearchQuery query,
            @RequestParam Optional<String> after,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw new DoorException(HttpStatus.BAD_REQUEST, "limit 须为 1 至 1000", "limit must be 1 to 1000");
        }
        List<PostgresSearch.Found> found =
                search.find(query.filter(this::partner, clock.instant()), after.map(Cursor::place), limit);
        String next = found.size() < limit ? null : Cursor.of(found.getLast().place());
        return new Page(found.stream().map(FoundView::of).toList(), next);
    }

    /** The word of a partner that is named by it or by its organisation code; one that is not known any more may have sent something. */
    private String partner(String station) {
        return directory
                .named(station)
                .or(() -> directory.ofOrg(station))
                .map(Partner::name)
                .orElse(station);
    }
}
