package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.CORRUPTED;
import static org.twinwire.core.finding.FindingType.WRONG_ANSWER;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.AnswerLimits;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** Why a message that arrived whole has another content than it should. */
public final class ContentRules {

  public static final List<Rule> TABLE =
      List.of(
          Rule.of("corrupted-after-mac", ContentRules::corruptedAfterMac, CORRUPTED),
          Rule.of("corrupted-unchecked", ContentRules::corruptedUnchecked, CORRUPTED),
          Rule.of("swapped-ids", ContentRules::swappedIds, WRONG_ANSWER),
          Rule.of("short-answer", ContentRules::shortAnswer, WRONG_ANSWER),
          Rule.of("shorter-than-practice", ContentRules::shorterThanPractice, WRONG_ANSWER));

  private static final String UNPROTECTED = "plaintext";

  private ContentRules() {}

  /**
   * Needs: a message of the same size and another digest in its place, on a stack that checks the
   * integrity of what it carries.
   */
  private static Optional<Diagnosis> corruptedAfterMac(Evidence scene) {
    return stack(scene)
        .filter(stack -> !stack.contains(UNPROTECTED))
        .flatMap(
            stack ->
                altered(
                    scene,
                    stack + " checks integrity",
                    "%s was altered outside of what %s protects: its check passed, the content is another."
                        .formatted(EventText.subject(scene.message()), stack)));
  }

  /** Needs: the same on a stack that checks nothing: it may have changed anywhere on its way. */
  private static Optional<Diagnosis> corruptedUnchecked(Evidence scene) {
    return stack(scene)
        .filter(stack -> stack.contains(UNPROTECTED))
        .flatMap(
            stack ->
                altered(
                    scene,
                    stack + " checks nothing",
                    "%s was altered somewhere between the transport of the %s and the decoder of the %s, and %s has no check that would notice."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.sender().word(),
                            scene.to().role().word(),
                            stack)));
  }

  private static Optional<Diagnosis> altered(Evidence scene, String check, String explanation) {
    Message sent = scene.message().message();
    Message got = scene.seen().getFirst().message();
    return Optional.of(got)
        .filter(other -> other.size() == sent.size())
        .map(
            other ->
                new Diagnosis(
                    List.of(
                        "same size, %d bytes, but digest %s became %s; %s"
                            .formatted(
                                other.size(),
                                EventText.digest(sent.digest()),
                                EventText.digest(other.digest()),
                                check)),
                    explanation));
  }

  private static Optional<String> stack(Evidence scene) {
    return scene.to().opened().or(() -> scene.from().opened()).map(Event.SessionOpened::stack);
  }

  /** Needs: sent with the id of the request, its content is the right answer to another one. */
  private static Optional<Diagnosis> swappedIds(Evidence scene) {
    return ownAnswer(scene)
        .flatMap(entry -> misfit(scene, WrongAnswerKind.AnswerTo.class))
        .map(
            misfit ->
                new Diagnosis(
                    List.of(
                        "sent with request id %s; the content answers request %s"
                            .formatted(Facts.requestId(scene).orElse("?"), misfit.requestId())),
                    "%s was sent with that id, but answers request %s: the ids are swapped."
                        .formatted(EventText.subject(scene.message()), misfit.requestId())));
  }

  /**
   * Needs: right as far as it goes; one more known item would still have fit under the limits that
   * the node states of itself.
   */
  private static Optional<Diagnosis> shortAnswer(Evidence scene) {
    return cutShort(scene)
        .flatMap(misfit -> misfit.stated().map(limits -> shortAnswer(scene, misfit, limits)));
  }

  private static Diagnosis shortAnswer(
      Evidence scene, WrongAnswerKind.CutShort misfit, AnswerLimits limits) {
    return new Diagnosis(
        List.of(
            items(misfit),
            "the %s states limits of %d headers, %d bodies and %d bytes"
                .formatted(
                    scene.sender().word(), limits.headers(), limits.bodies(), limits.bytes())),
        "%s ends after %d items although the next one fits under the limits of the %s."
            .formatted(EventText.subject(scene.message()), misfit.items(), scene.sender().word()));
  }

  /** Needs: the same of a node that states no limits; eth names no number of items. */
  private static Optional<Diagnosis> shorterThanPractice(Evidence scene) {
    return cutShort(scene)
        .filter(misfit -> misfit.stated().isEmpty())
        .map(
            misfit ->
                new Diagnosis(
                    List.of(
                        items(misfit), "the %s states no limits".formatted(scene.sender().word())),
                    "%s ends after %d items although go-ethereum would have added the next one; eth names no number of items."
                        .formatted(EventText.subject(scene.message()), misfit.items())));
  }

  private static Optional<WrongAnswerKind.CutShort> cutShort(Evidence scene) {
    return ownAnswer(scene).flatMap(entry -> misfit(scene, WrongAnswerKind.CutShort.class));
  }

  private static String items(WrongAnswerKind.CutShort misfit) {
    return "%d of %d items; with one more the message takes %d bytes"
        .formatted(misfit.items(), misfit.known(), misfit.bytesWithNext());
  }

  /** The message that was sent for this very request. */
  private static Optional<Entry> ownAnswer(Evidence scene) {
    Optional<String> asked = scene.exchange().map(Exchange::requestId);
    return scene.entry().filter(entry -> entry.message().requestId().equals(asked));
  }

  private static <M extends WrongAnswerKind> Optional<M> misfit(Evidence scene, Class<M> kind) {
    return scene.misfit().filter(kind::isInstance).map(kind::cast);
  }
}
