package org.jieli.gateway.offender;

import org.apache.camel.CamelContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Breaks three rules on purpose: found by a scan, given its field from outside, and a friend of Camel. */
@Component
class Injected {

    @Autowired
    CamelContext camel;
}
