package org.twinwire.core.scenario;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomPropertyDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeScope;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.yaml.ExactlyOne;
import org.twinwire.core.yaml.OrWord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of the scenario language out of the records the files are read into. */
public final class ScenarioSchema {

  /** All fields compare the same, so they stay in the order of their record. */
  private static final Comparator<MemberScope<?, ?>> IN_ORDER_OF_DECLARATION =
      Comparator.comparing(MemberScope::isFakeContainerItemScope);

  private final Stage stage;
  private final TypeForms types;

  private ScenarioSchema(Stage stage) {
    this.stage = stage;
    this.types = new TypeForms(stage);
  }

  /** The text of {@code scenarios/schema.json}: draft 7, which editors know best. */
  public static String generate() {
    ObjectNode schema = of(Stage.WRITTEN);
    return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(schema)
        + "\n";
  }

  static ObjectNode of(Stage stage) {
    return new ScenarioSchema(stage).schema();
  }

  private ObjectNode schema() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
            .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(new JacksonSchemaModule(JacksonOption.RESPECT_JSONPROPERTY_REQUIRED));
    config
        .forTypesInGeneral()
        .withPropertySorter(IN_ORDER_OF_DECLARATION)
        .withCustomDefinitionProvider(this::ofType)
        .withTypeAttributeOverride(this::addAlternatives)
        .withArrayMinItemsResolver(ScenarioSchema::atLeastOne);
    config
        .forFields()
        .withTargetTypeOverridesResolver(ScenarioSchema::present)
        .withCustomDefinitionProvider(this::ofField)
        .withStringMinLengthResolver(ScenarioSchema::notEmpty);
    return new SchemaGenerator(config.build()).generateSchema(ScenarioFile.class);
  }

  private CustomDefinition ofType(ResolvedType type, SchemaGenerationContext context) {
    return types
        .schema(type.getErasedType())
        .map(
            schema ->
                new CustomDefinition(
                    schema,
                    CustomDefinition.INLINE_DEFINITION,
                    CustomDefinition.INCLUDING_ATTRIBUTES))
        .orElse(null);
  }

  private CustomPropertyDefinition ofField(FieldScope field, SchemaGenerationContext context) {
    return Optional.ofNullable(field.getAnnotation(Form.class))
        .map(form -> new CustomPropertyDefinition(form.value().schema(stage)))
        .orElse(null);
  }

  /** A key that need not be there is left out, not null. */
  private static List<ResolvedType> present(FieldScope field) {
    return field.getType().isInstanceOf(Optional.class)
        ? List.of(field.getTypeParameterFor(Optional.class, 0))
        : null;
  }

  private void addAlternatives(
      ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
    OrWord words = scope.getType().getErasedType().getAnnotation(OrWord.class);
    ExactlyOne keys = scope.getType().getErasedType().getAnnotation(ExactlyOne.class);
    if (keys != null && schema.has("properties")) {
      var alternatives = schema.putArray("oneOf");
      for (String key : keys.value()) {
        alternatives.addObject().putArray("required").add(key);
      }
      if (words != null) {
        types.orWord(schema, List.of(words.value()));
      }
    }
  }

  private static Integer atLeastOne(TypeScope scope) {
    return scope.isContainerType() ? 1 : null;
  }

  private static Integer notEmpty(FieldScope field) {
    boolean text = field.getType().isInstanceOf(String.class);
    return text && field.getAnnotation(Form.class) == null ? 1 : null;
  }
}
