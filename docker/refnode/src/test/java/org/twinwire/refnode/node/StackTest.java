package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.contract.StackRow;

class StackTest {

  @Test
  void isEveryRowOfTheContractsTable() {
    assertThat(OfferedStack.all())
        .extracting(OfferedStack::name)
        .containsExactlyElementsOf(StackRow.all().stream().map(StackRow::name).toList())
        .containsExactlyInAnyOrderElementsOf(Stream.of(Stack.values()).map(Stack::word).toList());
  }
}
