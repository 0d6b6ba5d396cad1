import { page } from "heddle";
import { FormField, Input, VStack } from "heddle/components";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";

export default page({
  title: "Form field",
  description: "A label, help and error around any control, or around several that are one answer. The controls of Heddle have their own too.",
}, () => {
  return (
    <VStack className="gap-10">
      <Introduction
        title="Form field"
        section="Controls"
        help="A label, help and error around any control, or around several that are one answer. The controls of Heddle have their own too."
      />
      <Specimen>
        <FormField label="Label" description="A line that helps." hint="Optional">
          <Input placeholder="Type here" />
        </FormField>
      </Specimen>
      <SourceCode
        code={"<FormField label=\"Label\" description=\"A line that helps.\" hint=\"Optional\">\n  <Input placeholder=\"Type here\" />\n</FormField>"}
      />

      <Variants
        title="Label"
        help="Where the label stands. Beside the control it moves above it where there is too little room."
      >
        <Variant name="column">
          <FormField
            label="Label"
            description="A line that helps."
            hint="Optional"
            direction="column"
          >
            <Input placeholder="Type here" />
          </FormField>
        </Variant>
        <Variant name="row">
          <FormField label="Label" description="A line that helps." hint="Optional" direction="row">
            <Input placeholder="Type here" />
          </FormField>
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <FormField
            label="Label"
            description="A line that helps."
            error="Say what is wrong and how to mend it."
            hint="Optional"
          >
            <Input placeholder="Type here" />
          </FormField>
        </Variant>
      </Variants>
      <Neighbours
        previous="Theme toggle"
        previousPath="/theme-toggle"
        next="Form"
        nextPath="/form"
      />
    </VStack>
  );
});
