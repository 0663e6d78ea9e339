package org.jieli.routes.journal;

/**
 * Everything that the nodes of one gateway share.
 *
 * @param journal messages, deliveries, conversations
 * @param nodes who is alive and has which duty
 * @param parking deliveries that wait for a person
 * @param circuits what people decided about circuit breakers
 * @param alerts what waits, and who was told of it
 */
public record Shared(Journal journal, Nodes nodes, Parking parking, Circuits circuits, Alerts alerts) {}
