import { page, use } from "heddle";
import { CheckboxGroup, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { CheckboxGroupTrial } from "../state/trials/checkbox-group";

export default page({
  title: "Checkbox group",
  description: "Several of a few, all of them in sight.",
}, () => {
  const trial = use(CheckboxGroupTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Checkbox group"
        section="Controls"
        help="Several of a few, all of them in sight."
      />
      <Specimen>
        <CheckboxGroup
          bind={trial.value}
          options={["One", "Two", "Three"]}
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<CheckboxGroup value={[\"One\"]} options={[\"One\", \"Two\", \"Three\"]} label=\"Label\" />"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants
        title="Variant"
        help="As lines of text, or each on a card that is filled when it is chosen."
      >
        <Variant name="plain">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            variant="plain"
            label="Label"
          />
        </Variant>
        <Variant name="cards">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            variant="cards"
            label="Label"
          />
        </Variant>
      </Variants>
      <Variants title="Direction" help="How the options follow each other.">
        <Variant name="column">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            label="Label"
            direction="column"
          />
        </Variant>
        <Variant name="row">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            label="Label"
            direction="row"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="select all">
          <CheckboxGroup
            value={["One"]}
            options={["One", "Two", "Three"]}
            label="Label"
            selectAll
          />
        </Variant>
        <Variant name="disabled">
          <CheckboxGroup value={["One"]} options={["One", "Two", "Three"]} label="Label" disabled />
        </Variant>
      </Variants>
      <Variants
        title="Cards that say more than a label"
        help="A line below the label, and the whole card to press."
      >
        <CheckboxGroup
          value={["News", "Bills"]}
          options={[
            { value: "News", description: "What is new, once a month" },
            { value: "Tips", description: "A short way to do more, each Tuesday" },
            { value: "Bills", description: "A receipt for each payment", disabled: true },
          ]}
          variant="cards"
          label="Emails"
        />
      </Variants>
      <Neighbours previous="Checkbox" previousPath="/checkbox" next="Switch" nextPath="/switch" />
    </VStack>
  );
});
