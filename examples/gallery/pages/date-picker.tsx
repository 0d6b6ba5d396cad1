import { page, use } from "heddle";
import { DatePicker, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DatePickerTrial } from "../state/trials/date-picker";

export default page({
  title: "Date picker",
  description: "A date, typed as people write it where they live, or chosen from a calendar.",
}, () => {
  const trial = use(DatePickerTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Date picker"
        section="Controls"
        help="A date, typed as people write it where they live, or chosen from a calendar."
      />
      <Specimen>
        <DatePicker
          bind={trial.value}
          label="Date"
          onChange={(payload) => trial.tell("onChange", payload)}
        />
      </Specimen>
      <SourceCode code={"<DatePicker label=\"Date\" />"} />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="First day" help="The day with which weeks begin.">
        <Variant name="locale">
          <DatePicker label="Date" firstDay="locale" />
        </Variant>
        <Variant name="mon">
          <DatePicker label="Date" firstDay="mon" />
        </Variant>
        <Variant name="sat">
          <DatePicker label="Date" firstDay="sat" />
        </Variant>
        <Variant name="sun">
          <DatePicker label="Date" firstDay="sun" />
        </Variant>
      </Variants>
      <Variants title="Size" help="32, 40 or 48 pixels high, as a Button of the same size.">
        <Variant name="sm">
          <DatePicker label="Date" size="sm" />
        </Variant>
        <Variant name="md">
          <DatePicker label="Date" size="md" />
        </Variant>
        <Variant name="lg">
          <DatePicker label="Date" size="lg" />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="error">
          <DatePicker label="Date" error="Say what is wrong and how to mend it." />
        </Variant>
        <Variant name="disabled">
          <DatePicker label="Date" disabled />
        </Variant>
        <Variant name="read only">
          <DatePicker label="Date" readOnly />
        </Variant>
      </Variants>
      <Neighbours
        previous="Rating"
        previousPath="/rating"
        next="Date range picker"
        nextPath="/date-range-picker"
      />
    </VStack>
  );
});
