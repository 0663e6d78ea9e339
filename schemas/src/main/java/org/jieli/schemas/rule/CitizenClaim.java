package org.jieli.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jieli.schemas.catalogue.Block;
import org.jieli.schemas.interchange.Candidate;
import org.jieli.schemas.interchange.ConfirmedIdentity;
import org.jieli.schemas.interchange.Contact;
import org.jieli.schemas.interchange.Document;
import org.jieli.schemas.interchange.Person;
import org.jieli.schemas.interchange.PriorCriteria;
import org.jieli.schemas.interchange.QuerySubject;
import org.jieli.schemas.problem.Place;

/**
 * A citizen number somewhere in a message, and what the same block says about its holder.
 *
 * @param block where it is
 * @param field the field with the number
 * @param number the number as it stands there
 * @param owner the block with {@code sex} and {@code birth} of the holder
 * @param sex the sex told beside it, or null
 * @param birth the birth told beside it, or null
 */
record CitizenClaim(Block block, String field, String number, Block owner, String sex, String birth) {

    /** Documents whose numbers are citizen numbers: ID card, temporary ID card, residence permit. */
    private static final Set<String> CITIZEN_DOCUMENTS = Set.of("111", "112", "161");

    /** All citizen numbers of a message. A masked one is none. */
    static List<CitizenClaim> in(List<Block> blocks) {
        List<CitizenClaim> claims = new ArrayList<>();
        Block person = null;
        for (Block block : blocks) {
            if (block.value() instanceof Person) {
                person = block;
            }
            CitizenClaim claim = of(block, person);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static CitizenClaim of(Block block, Block person) {
        if (block.value() instanceof Document it && isCitizen(it.getDocType(), it.getDocNo())) {
            return ofPerson(block, it.getDocNo(), person);
        }
        if (block.value() instanceof Contact it && isCitizen(it.getIdType(), it.getIdNo())) {
            return new CitizenClaim(block, "idNo", it.getIdNo(), block, null, null);
        }
        if (block.value() instanceof PriorCriteria it && isCitizen(it.getDocType(), it.getDocNo())) {
            return inBlock(block, it.getDocNo(), it.getSex(), null);
        }
        if (block.value() instanceof QuerySubject it && isCitizen(it.getDocType(), it.getDocNo())) {
            return inBlock(block, it.getDocNo(), it.getSex(), it.getBirth());
        }
        if (block.value() instanceof ConfirmedIdentity it && isCitizen(it.getDocType(), it.getDocNo())) {
            return inBlock(block, it.getDocNo(), it.getSex(), it.getBirth());
        }
        if (block.value() instanceof Candidate it && isWhole(it.getDocNo())) {
            return inBlock(block, it.getDocNo(), it.getSex(), it.getBirth());
        }
        return null;
    }

    /** Documents stand only inside a person, and {@link Block#of} shows a person before what is inside it. */
    private static CitizenClaim ofPerson(Block block, String number, Block person) {
        Person holder = (Person) person.value();
        return new CitizenClaim(block, "docNo", number, person, holder.getSex(), holder.getBirth());
    }

    private static CitizenClaim inBlock(Block block, String number, String sex, String birth) {
        return new CitizenClaim(block, "docNo", number, block, sex, birth);
    }

    private static boolean isCitizen(String docType, String number) {
        return number != null && CITIZEN_DOCUMENTS.contains(docType);
    }

    /** The police disclose numbers by level, mostly masked. */
    private static boolean isWhole(String number) {
        return number != null && number.length() == 18 && number.indexOf('*') < 0;
    }

    Place place() {
        return block.place(field);
    }

    /** Says where, never what. */
    @Override
    public String toString() {
        return "CitizenClaim at " + block;
    }
}
