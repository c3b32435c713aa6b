package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          headers/skip          | headers/skip         | true
          headers/skip          | headers/skip[skip=1] | true
          headers/skip[skip=1]  | headers/skip[skip=1] | true
          headers/skip[skip=1]  | headers/skip[skip=3] | false
          headers/skip[skip=*]  | headers/skip[skip=3] | true
          headers/*             | headers/skip[skip=1] | true
          *                     | headers/skip         | false
          **                    | headers/skip         | true
          **/sk?p               | headers/skip         | true
          headers/sk?           | headers/skip         | false
          headers.skip          | headers/skip         | false
          *+(                   | a+(                  | true
          """)
  void matchesIdsWithAndWithoutTheirMatrixRow(String glob, String id, boolean matches) {
    assertThat(IdGlob.of(glob).matches(id)).isEqualTo(matches);
  }
}
