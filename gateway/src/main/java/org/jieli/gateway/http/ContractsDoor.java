package org.jieli.gateway.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Collection;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The door for integrators: every schema, sample and code table as shipped. Open to everybody. */
@RestController
@SecurityRequirements
@Tag(name = "contracts", description = "报文规范 / Contracts")
public final class ContractsDoor {

    /**
     * The list of all files.
     *
     * @param files path, size and digest of each, in the order of their paths
     */
    record Index(Collection<ContractFile> files) {}

    private final Contracts contracts;

    /** @param contracts the shipped files */
    public ContractsDoor(Contracts contracts) {
        this.contracts = contracts;
    }

    @GetMapping("/v1/contracts")
    @Operation(summary = "全部文件 / All files", description = Descriptions.CONTRACTS)
    Index index() {
        return new Index(contracts.all());
    }

    @GetMapping("/v1/contracts/{dialect}/{*file}")
    @Operation(summary = "一个文件 / One file", description = Descriptions.CONTRACT)
    @ApiResponse(
            responseCode = "200",
            description = "文件原样 / The file as shipped",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "404",
            description = "没有这个文件 / There is no such file",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DoorError.class)))
    ResponseEntity<byte[]> file(@PathVariable String dialect, @PathVariable String file) {
        ContractFile found = contracts
                .at(dialect + file)
                .orElseThrow(() -> new DoorException(
                        HttpStatus.NOT_FOUND,
                        "没有这个文件，全部文件见 /v1/contracts",
                        "There is no such file; /v1/contracts lists all"));
        return ResponseEntity.ok()
                .eTag(found.sha256())
                .contentType(found.type())
                .body(found.bytes());
    }
}
