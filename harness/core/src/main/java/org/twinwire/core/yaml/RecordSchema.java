package org.twinwire.core.yaml;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
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
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Generates a JSON Schema, draft 7, from the record that a mapping is read into. */
final class RecordSchema {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Keeps fields in the order of their record: all of them compare equal. */
  private static final Comparator<MemberScope<?, ?>> IN_ORDER_OF_DECLARATION =
      Comparator.comparing(MemberScope::isFakeContainerItemScope);

  private static final JsonFormat.Feature SINGLE_VALUE =
      JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY;

  private RecordSchema() {}

  static ObjectNode of(Class<?> type) {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
            .without(Option.SCHEMA_VERSION_INDICATOR, Option.FLATTENED_OPTIONALS)
            .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
            .with(new JacksonSchemaModule(JacksonOption.RESPECT_JSONPROPERTY_REQUIRED));
    config
        .forTypesInGeneral()
        .withPropertySorter(IN_ORDER_OF_DECLARATION)
        .withCustomDefinitionProvider(RecordSchema::ofType)
        .withTypeAttributeOverride(RecordSchema::addRules)
        .withArrayMinItemsResolver(scope -> scope.isContainerType() ? 1 : null);
    config
        .forFields()
        .withTargetTypeOverridesResolver(RecordSchema::present)
        .withArrayUniqueItemsResolver(field -> isUnique(field) ? Boolean.TRUE : null)
        .withCustomDefinitionProvider(RecordSchema::ofField);
    return new SchemaGenerator(config.build()).generateSchema(type);
  }

  /** Makes an optional key one that is left out, not null. */
  private static List<ResolvedType> present(FieldScope field) {
    return field.getType().isInstanceOf(Optional.class)
        ? List.of(field.getTypeParameterFor(Optional.class, 0))
        : null;
  }

  private static CustomDefinition ofType(ResolvedType type, SchemaGenerationContext context) {
    KeyedBy keys = type.getErasedType().getAnnotation(KeyedBy.class);
    if (keys != null) {
      return new CustomDefinition(keyed(supplied(keys.value()), context));
    }
    return plain(type.getErasedType())
        .map(
            schema ->
                new CustomDefinition(
                    schema,
                    CustomDefinition.INLINE_DEFINITION,
                    CustomDefinition.INCLUDING_ATTRIBUTES))
        .orElse(null);
  }

  private static Optional<ObjectNode> plain(Class<?> type) {
    if (type.isAnnotationPresent(Form.class)) {
      return Optional.of(parse(type.getAnnotation(Form.class)));
    } else if (type.isAnnotationPresent(OneOf.class)) {
      return Optional.of(words(type.getAnnotation(OneOf.class)));
    } else if (type.isEnum()) {
      return Optional.of(words(constants(type)));
    } else if (type == String.class) {
      return Optional.of(object().put("type", "string").put("pattern", "\\S"));
    }
    return Optional.empty();
  }

  private static ObjectNode keyed(List<KeyedBy.Key> keys, SchemaGenerationContext context) {
    ObjectNode schema = object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (KeyedBy.Key key : keys) {
      ResolvedType type = context.getTypeContext().resolve(key.type());
      ObjectNode value = context.createDefinition(type);
      properties.set(key.name(), value.put("description", key.description()));
    }
    schema.put("additionalProperties", false);
    return schema.set("oneOf", alternatives(keys.stream().map(KeyedBy.Key::name).toList()));
  }

  private static List<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> JSON.<JsonNode>valueToTree(constant).asString())
        .toList();
  }

  private static CustomPropertyDefinition ofField(
      FieldScope field, SchemaGenerationContext context) {
    return own(field)
        .or(() -> oneOrMany(field, context))
        .map(CustomPropertyDefinition::new)
        .orElse(null);
  }

  private static Optional<ObjectNode> own(FieldScope field) {
    return Optional.ofNullable(field.getAnnotation(Form.class))
        .map(RecordSchema::parse)
        .or(() -> Optional.ofNullable(field.getAnnotation(OneOf.class)).map(RecordSchema::words))
        .map(schema -> field.isContainerType() ? list(field, schema) : schema);
  }

  private static Optional<ObjectNode> oneOrMany(FieldScope field, SchemaGenerationContext context) {
    return Optional.ofNullable(field.getAnnotation(JsonFormat.class))
        .map(JsonFormat::with)
        .filter(features -> List.of(features).contains(SINGLE_VALUE))
        .map(features -> oneOrMany(field, context.createDefinition(field.getContainerItemType())));
  }

  private static ObjectNode oneOrMany(FieldScope field, ObjectNode item) {
    List<String> words = item.path("enum").valueStream().map(JsonNode::asString).toList();
    String one = words.isEmpty() ? "text" : "one of " + String.join(", ", words);
    String title = one + " or a list of them";
    ObjectNode either = object().put("title", title);
    either.putArray("type").add("string").add("array");
    either.putObject("if").put("type", "array");
    either.set("then", list(field, item));
    return either.set("else", item.deepCopy().put("title", title));
  }

  private static boolean isUnique(FieldScope field) {
    return field.getAnnotation(Unique.class) != null && !field.isFakeContainerItemScope();
  }

  private static ObjectNode list(FieldScope field, ObjectNode item) {
    ObjectNode list = object().put("type", "array").put("minItems", 1);
    if (isUnique(field)) {
      list.put("uniqueItems", true);
    }
    return list.set("items", item);
  }

  private static void addRules(
      ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
    Class<?> type = scope.getType().getErasedType();
    if (schema.has("properties")) {
      addNeeds(schema, type);
      Optional.ofNullable(type.getAnnotation(ExactlyOne.class))
          .ifPresent(keys -> addChoice(schema, keys, type.getAnnotation(OrWord.class)));
    }
  }

  private static void addNeeds(ObjectNode schema, Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Needs.class)) {
        schema
            .withObjectProperty("dependencies")
            .putArray(key(field))
            .add(field.getAnnotation(Needs.class).value());
      }
    }
  }

  private static String key(Field field) {
    return Optional.ofNullable(field.getAnnotation(JsonProperty.class))
        .map(JsonProperty::value)
        .filter(name -> !name.isEmpty())
        .orElse(field.getName());
  }

  private static void addChoice(ObjectNode schema, ExactlyOne keys, OrWord words) {
    ArrayNode alternatives = alternatives(List.of(keys.value()));
    if (words == null) {
      schema.set("oneOf", alternatives);
      return;
    }
    String title = String.join(", ", words.value()) + " or a mapping";
    schema.put("title", title).putArray("type").add("object").add("string");
    schema.putObject("if").put("type", "object");
    schema.putObject("then").set("oneOf", alternatives);
    schema.set("else", words(List.of(words.value())).put("title", title));
  }

  private static ArrayNode alternatives(List<String> keys) {
    ArrayNode alternatives = JsonNodeFactory.instance.arrayNode();
    keys.forEach(key -> alternatives.addObject().putArray("required").add(key));
    return alternatives;
  }

  private static ObjectNode words(OneOf words) {
    return words(supplied(words.value()));
  }

  private static <T> T supplied(Class<? extends Supplier<T>> supplier) {
    try {
      return supplier.getDeclaredConstructor().newInstance().get();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(supplier + ": cannot be constructed", e);
    }
  }

  private static ObjectNode words(List<String> words) {
    ObjectNode schema = object().put("type", "string");
    words.forEach(schema.putArray("enum")::add);
    return schema;
  }

  private static ObjectNode parse(Form form) {
    return (ObjectNode) JSON.readTree(form.value());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
