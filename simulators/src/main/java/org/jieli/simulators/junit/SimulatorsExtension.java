package org.jieli.simulators.junit;

import java.lang.reflect.Parameter;
import java.util.Locale;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Opens the partners of a test or class, hands them to who asks, and closes them with the context they were opened for. */
final class SimulatorsExtension implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(SimulatorsExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        if (annotation(context).shared()) {
            partners(context);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        partners(context);
    }

    static Partners partners(ExtensionContext context) {
        return context.getStore(OURS)
                .getOrComputeIfAbsent(Partners.class, type -> Partners.open(annotation(context)), Partners.class);
    }

    private static JieliSimulators annotation(ExtensionContext context) {
        return AnnotationSupport.findAnnotation(context.getRequiredTestClass(), JieliSimulators.class)
                .orElseThrow(() -> new ParameterResolutionException("The class lacks @JieliSimulators"));
    }

    @Override
    public boolean supportsParameter(ParameterContext asked, ExtensionContext context) {
        Class<?> type = asked.getParameter().getType();
        return type == Partners.class || type == Partner.class;
    }

    @Override
    public Object resolveParameter(ParameterContext asked, ExtensionContext context) {
        Partners partners = partners(context);
        return asked.getParameter().getType() == Partners.class ? partners : partners.named(word(asked.getParameter()));
    }

    /** {@code shanxiPolice} is the partner {@code shanxi-police}. */
    private static String word(Parameter parameter) {
        if (!parameter.isNamePresent()) {
            throw new ParameterResolutionException("Compile the tests with -parameters, or ask for Partners");
        }
        return parameter.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
