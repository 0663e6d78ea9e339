package org.jieli.gateway.simulate;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieli.simulators.FolderSimulator;
import org.jieli.simulators.Simulator;
import org.jieli.simulators.unplayable.UnplayableException;

/**
 * How partners come to know the gateway. Prints no key.
 *
 * @param gateway where it is; empty if they are to know none
 * @param keys the key of each there, by its word
 * @param replayed true if they say what was recorded and nothing else; false if they answer every question by themselves
 */
public record Joining(Optional<URI> gateway, Map<String, String> keys, boolean replayed) {

    /**
     * Looks whether everybody can be joined, before anything is opened.
     *
     * @throws UnplayableException if somebody's key is missing, or somebody has to say something and knows nobody to say it to
     */
    public void check(List<Simulator> played) {
        if (replayed && gateway.isEmpty() && played.stream().anyMatch(Joining::needsKey)) {
            throw new UnplayableException("--replay 需要 --gateway 与 --keys", "--replay needs --gateway and --keys");
        }
        List<String> missing = gateway.isEmpty()
                ? List.of()
                : played.stream()
                        .filter(Joining::needsKey)
                        .map(Simulator::name)
                        .filter(name -> !keys.containsKey(name))
                        .toList();
        if (!missing.isEmpty()) {
            String names = String.join(", ", missing);
            throw new UnplayableException("密钥文件中缺少：" + names, "The key file lacks: " + names);
        }
    }

    /** A partner with folders answers without knowing where the gateway is. */
    private static boolean needsKey(Simulator partner) {
        return !(partner instanceof FolderSimulator);
    }

    /** Joins everybody. */
    public void join(List<Simulator> played) {
        played.forEach(this::join);
    }

    private void join(Simulator partner) {
        if (needsKey(partner)) {
            gateway.ifPresent(address -> partner.connect(address, keys.get(partner.name())));
        }
        if (!replayed && (gateway.isPresent() || !needsKey(partner))) {
            partner.playByItself();
        }
    }

    /** True if a partner's key is known. */
    boolean knows(Simulator partner) {
        return keys.containsKey(partner.name());
    }

    @Override
    public String toString() {
        return "Joining[" + gateway + "]";
    }
}
