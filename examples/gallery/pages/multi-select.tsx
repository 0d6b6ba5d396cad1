import { page, use } from "heddle";
import { MultiSelect, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { MultiSelectTrial } from "../state/trials/multi-select";

export default page({
  title: "Multi select",
  description: "Several of many, shown as chips, found by typing in a list that opens.",
}, () => {
  const trial = use(MultiSelectTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Multi select"
        section="Controls"
        help="Several of many, shown as chips, found by typing in a list that opens."
      />
      <Specimen>
        <MultiSelect
          bind={trial.value}
          options={["One", "Two", "Three"]}
          placeholder="Choose"
          label="Label"
          onChange={(payload) => trial.tell("onChange", payload)}
          onFocus={() => trial.tell("onFocus")}
          onBlur={() => trial.tell("onBlur")}
        />
      </Specimen>
      <SourceCode
        code={"<MultiSelect\n  value={[\"One\"]}\n  options={[\"One\", \"Two\", \"Three\"]}\n  placeholder=\"Choose\"\n  label=\"Label\"\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            error="Say what is wrong and how to mend it."
          />
        </Variant>
        <Variant name="select all">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            selectAll
          />
        </Variant>
        <Variant name="not clearable">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            clearable={false}
          />
        </Variant>
        <Variant name="loading">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            loading
          />
        </Variant>
        <Variant name="disabled">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            disabled
          />
        </Variant>
        <Variant name="read only">
          <MultiSelect
            value={["One"]}
            options={["One", "Two", "Three"]}
            placeholder="Choose"
            label="Label"
            readOnly
          />
        </Variant>
      </Variants>
      <Variants title="With buttons for all and none" help="">
        <MultiSelect
          value={["design", "support"]}
          options={[
            { value: "design", label: "Design" },
            { value: "legal", label: "Legal", disabled: true },
            { value: "marketing", label: "Marketing" },
            { value: "sales", label: "Sales" },
            { value: "support", label: "Customer support" },
          ]}
          label="Teams"
          selectAll
        />
      </Variants>
      <Variants title="At most two" help="The other options rest once two are chosen.">
        <MultiSelect
          value={["Mo", "We"]}
          options={["Mo", "Tu", "We", "Th", "Fr"]}
          label="Days"
          maxLength={2}
        />
      </Variants>
      <Neighbours
        previous="Combobox"
        previousPath="/combobox"
        next="Tags input"
        nextPath="/tags-input"
      />
    </VStack>
  );
});
