package org.jieli.mappings.xml;

import java.util.List;
import org.jieli.schemas.problem.Place;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Looks in a document for the element at a property path, or the nearest one above it. For one pass. */
final class Finder extends DefaultHandler {

    private final Structure structure;
    private final List<Step> steps;
    private Locator locator;
    private int depth;
    private int matched;
    private Place found = Place.WHOLE;

    Finder(Structure structure, List<Step> steps) {
        this.structure = structure;
        this.steps = steps;
    }

    Place found() {
        return found;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        locator = documentLocator;
    }

    @Override
    public void startElement(String uri, String local, String qName, Attributes attributes) {
        structure.open(uri, local, locator);
        if (depth == 0
                || (matched == depth - 1
                        && depth <= steps.size()
                        && steps.get(depth - 1).matches(structure.top()))) {
            matched = depth;
            found = structure.top().place();
        }
        depth++;
    }

    @Override
    public void endElement(String uri, String local, String qName) {
        structure.close();
        depth--;
    }
}
