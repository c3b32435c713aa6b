package org.twinwire.refnode.adversary;

import com.google.auto.service.AutoService;
import org.twinwire.refnode.behaviour.FirstAnswers;
import org.twinwire.refnode.behaviour.Hook;
import org.twinwire.refnode.behaviour.Keys;
import org.twinwire.refnode.behaviour.Misbehaviour;

/** Ends something in one write with the first answers, or with requests. */
@AutoService(Misbehaviour.class)
public record EndedSession(Ending ending) implements Misbehaviour {

  public EndedSession() {
    this(Ending.NONE);
  }

  @Override
  public String meaning() {
    return "what is ended, once, in one write with the first answers: see below";
  }

  @Override
  public Misbehaviour with(Keys in) {
    return new EndedSession(in.word("ending", Ending.class, ending));
  }

  @Override
  public boolean isProper() {
    return ending == Ending.NONE;
  }

  @Override
  public Hook hook() {
    return new Hook() {
      @Override
      public void behindFirstAnswers(FirstAnswers answers) {
        switch (ending) {
          case NONE, HALF_CLOSE -> {}
          case ANSWER_DISCONNECT -> answers.disconnect();
          case ANSWER_FIN -> answers.finish();
          case ANSWER_RESET -> answers.cutOff();
        }
      }

      @Override
      public boolean endsBehindRequests() {
        return ending == Ending.HALF_CLOSE;
      }
    };
  }
}
