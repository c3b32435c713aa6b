package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.LATE;
import static org.twinwire.core.finding.FindingType.TIMED_OUT;
import static org.twinwire.core.finding.FindingType.UNSOLICITED;
import static org.twinwire.core.finding.FindingType.WRONG_ANSWER;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.MessageCode;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** Why a request was not answered once, in time and rightly, though no message is missing. */
public final class RequestRules {

  public static final List<Rule> TABLE =
      List.of(
          Rule.of("matched-by-code", RequestRules::matchedByCode, WRONG_ANSWER),
          Rule.of("wrong-content", RequestRules::wrongContent, WRONG_ANSWER),
          Rule.of("answered-twice", RequestRules::answeredTwice, UNSOLICITED),
          Rule.of("never-asked", RequestRules::neverAsked, UNSOLICITED),
          Rule.of("answer-ignored", IgnoredAnswer::told, LATE),
          Rule.of("late-answer", RequestRules::lateAnswer, LATE),
          Rule.of("late-listener", RequestRules::lateListener, LATE),
          Rule.of("never-sent", RequestRules::neverSent, TIMED_OUT),
          Rule.of("unanswered-by-black-box", RequestRules::unansweredByBlackBox, TIMED_OUT),
          Rule.of("never-answered", RequestRules::neverAnswered, TIMED_OUT),
          Rule.of("answer-not-matched", RequestRules::answerNotMatched, TIMED_OUT));

  private RequestRules() {}

  /** Needs: the request was answered with a message that was sent for another request id. */
  private static Optional<Diagnosis> matchedByCode(Evidence scene) {
    String asked = scene.exchange().map(Exchange::requestId).orElse("");
    return scene
        .entry()
        .flatMap(entry -> entry.message().requestId())
        .filter(id -> !asked.isEmpty() && !id.equals(asked))
        .map(
            id ->
                new Diagnosis(
                    List.of(
                        "digest %s was sent with request id %s"
                            .formatted(EventText.digest(scene.message().message().digest()), id)),
                    "Request %s was given the answer to request %s: answers are matched by code, not by request id."
                        .formatted(asked, id)));
  }

  /** Needs: the very message that the peer sent for this request. */
  private static Optional<Diagnosis> wrongContent(Evidence scene) {
    return scene
        .entry()
        .map(
            entry ->
                new Diagnosis(
                    List.of(
                        "the %s sent it so, digest %s"
                            .formatted(
                                scene.sender().word(), EventText.digest(entry.message().digest()))),
                    "%s says something else than the chain.".formatted(EventText.subject(entry))));
  }

  /** Needs: an answer that was sent, to a request that has its answer already. */
  private static Optional<Diagnosis> answeredTwice(Evidence scene) {
    return scene
        .entry()
        .filter(entry -> !scene.others().isEmpty())
        .map(
            entry ->
                new Diagnosis(
                    List.of(
                        "%s was sent at %s"
                            .formatted(
                                EventText.object(scene.others().getFirst()),
                                scene.words().at(scene.others().getFirst().sent().nanos()))),
                    "%s was sent although that request had its answer."
                        .formatted(EventText.subject(entry))));
  }

  /** Needs: an answer that was sent, with a request id that nobody used. */
  private static Optional<Diagnosis> neverAsked(Evidence scene) {
    return scene
        .entry()
        .map(
            entry ->
                new Diagnosis(
                    List.of("the %s sent no such request".formatted(scene.to().role().word())),
                    "%s was sent although nobody asked.".formatted(EventText.subject(entry))));
  }

  /** Needs: the answer was sent only after the request had ended. */
  private static Optional<Diagnosis> lateAnswer(Evidence scene) {
    return ended(scene)
        .filter(end -> scene.message().sent().nanos() > end.nanos())
        .map(
            end ->
                new Diagnosis(
                    List.of(),
                    "%s was %s at %s, when the request had timed out at %s."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.from().observed() ? "sent" : "first seen",
                            scene.words().at(scene.message().sent().nanos()),
                            scene.words().at(end.nanos()))));
  }

  /** Needs: the answer lay in a buffer while the request ended. */
  private static Optional<Diagnosis> lateListener(Evidence scene) {
    return ended(scene)
        .filter(
            end ->
                scene.message().seenAt(Station.BUFFERED).stream()
                    .anyMatch(seen -> seen.seq() < end.seq()))
        .map(
            end ->
                new Diagnosis(
                    List.of(),
                    "%s lay in the buffer of stream %s when the request timed out at %s."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.stream(),
                            scene.words().at(end.nanos()))));
  }

  private static Optional<Event.RequestEnded> ended(Evidence scene) {
    return scene.exchange().flatMap(Exchange::ended);
  }

  /** Needs: the node began the request, and no message for it was ever sent. */
  private static Optional<Diagnosis> neverSent(Evidence scene) {
    return scene
        .exchange()
        .filter(exchange -> exchange.request().isEmpty())
        .map(
            exchange ->
                new Diagnosis(
                    List.of(
                        "no message with code 0x%02x and request id %s was sent"
                            .formatted(exchange.code(), exchange.requestId())),
                    "Request %s (%s) was begun on stream %s, but its message was never sent."
                        .formatted(
                            exchange.requestId(),
                            MessageCode.nameOf(exchange.code()),
                            exchange.stream())));
  }

  /** Needs: the request left for a node that reports nothing, and no answer came. */
  private static Optional<Diagnosis> unansweredByBlackBox(Evidence scene) {
    return scene
        .exchange()
        .filter(exchange -> exchange.answer().isEmpty() && !scene.to().observed())
        .filter(exchange -> scene.entry().isPresent())
        .map(
            exchange ->
                new Diagnosis(
                    List.of(
                        "the %s is a black box: what it did with the request is not known"
                            .formatted(scene.to().role().word())),
                    "%s was last seen %s on its way to the %s, a black box, and no answer came."
                        .formatted(
                            EventText.subject(scene.message()),
                            EventText.station(scene.message().lastStation()),
                            scene.to().role().word())));
  }

  /** Needs: the request was delivered, and the peer sent no answer with its id. */
  private static Optional<Diagnosis> neverAnswered(Evidence scene) {
    return scene
        .exchange()
        .filter(exchange -> exchange.answer().isEmpty() && scene.passed(Station.DELIVERED))
        .map(
            exchange ->
                new Diagnosis(
                    List.of(
                        "the %s sent no answer with request id %s"
                            .formatted(scene.to().role().word(), exchange.requestId())),
                    "%s was delivered at %s, but the %s never answered."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.words().at(delivered(scene.message())),
                            scene.to().role().word())));
  }

  /** Needs: the answer was delivered, and the request was still not answered. */
  private static Optional<Diagnosis> answerNotMatched(Evidence scene) {
    return scene
        .exchange()
        .flatMap(Exchange::answer)
        .filter(answer -> answer.passed().containsKey(Station.DELIVERED))
        .map(
            answer ->
                new Diagnosis(
                    List.of(
                        "digest %s was delivered to the %s"
                            .formatted(
                                EventText.digest(answer.message().digest()),
                                scene.sender().word())),
                    "%s was delivered at %s, but the %s did not take it for the answer."
                        .formatted(
                            EventText.subject(answer),
                            scene.words().at(delivered(answer)),
                            scene.sender().word())));
  }

  private static long delivered(Entry entry) {
    return entry.passed().get(Station.DELIVERED);
  }
}
