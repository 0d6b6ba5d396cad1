import { page, use } from "heddle";
import { Chart, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { ChartTrial } from "../state/trials/chart";

export default page({
  title: "Chart",
  description: "Numbers as a picture: lines, areas, bars and more, with a tooltip, a legend and the same numbers as a table.",
}, () => {
  const trial = use(ChartTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Chart"
        section="Data"
        help="Numbers as a picture: lines, areas, bars and more, with a tooltip, a legend and the same numbers as a table."
      />
      <Specimen>
        <Chart
          type="area"
          data={[
            { month: "Jan", revenue: 4200, costs: 3100 },
            { month: "Feb", revenue: 4800, costs: 3300 },
            { month: "Mar", revenue: 4500, costs: 3250 },
            { month: "Apr", revenue: 5900, costs: 3600 },
            { month: "May", revenue: 6400, costs: 3900 },
            { month: "Jun", revenue: 7600, costs: 4100 },
          ]}
          x="month"
          y={["revenue", "costs"]}
          title="Revenue"
          valueFormat="currency"
          onPointClick={(payload) => trial.tell("onPointClick", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<Chart\n  type=\"area\"\n  data={[\n    { month: \"Jan\", revenue: 4200, costs: 3100 },\n    { month: \"Feb\", revenue: 4800, costs: 3300 },\n    { month: \"Mar\", revenue: 4500, costs: 3250 },\n    { month: \"Apr\", revenue: 5900, costs: 3600 },\n    { month: \"May\", revenue: 6400, costs: 3900 },\n    { month: \"Jun\", revenue: 7600, costs: 4100 },\n  ]}\n  x=\"month\"\n  y={[\"revenue\", \"costs\"]}\n  title=\"Revenue\"\n  valueFormat=\"currency\"\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Orientation" help="Of bars: lying ones have room for long names.">
        <Variant name="vertical">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            orientation="vertical"
            valueFormat="currency"
          />
        </Variant>
        <Variant name="horizontal">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            orientation="horizontal"
            valueFormat="currency"
          />
        </Variant>
      </Variants>
      <Variants
        title="Curve"
        help="How a line runs from point to point. Smooth never runs beyond the values."
      >
        <Variant name="smooth">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            curve="smooth"
            valueFormat="currency"
          />
        </Variant>
        <Variant name="straight">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            curve="straight"
            valueFormat="currency"
          />
        </Variant>
        <Variant name="step">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            curve="step"
            valueFormat="currency"
          />
        </Variant>
      </Variants>
      <Variants title="Number format" help="How values are written, in the visitor's language.">
        <Variant name="number">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="number"
          />
        </Variant>
        <Variant name="compact">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="compact"
          />
        </Variant>
        <Variant name="currency">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="currency"
          />
        </Variant>
        <Variant name="percent">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="percent"
          />
        </Variant>
      </Variants>
      <Variants
        title="Table"
        help="The same values as a table, for who cannot see the drawing or wants exact numbers."
      >
        <Variant name="toggle">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="currency"
            table="toggle"
          />
        </Variant>
        <Variant name="hidden">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="currency"
            table="hidden"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="stacked">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            stacked
            valueFormat="currency"
          />
        </Variant>
        <Variant name="normalize">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            normalize
            valueFormat="currency"
          />
        </Variant>
        <Variant name="labels">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            labels
            valueFormat="currency"
          />
        </Variant>
        <Variant name="not legend">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            legend={false}
            valueFormat="currency"
          />
        </Variant>
        <Variant name="loading">
          <Chart
            type="area"
            data={[
              { month: "Jan", revenue: 4200, costs: 3100 },
              { month: "Feb", revenue: 4800, costs: 3300 },
              { month: "Mar", revenue: 4500, costs: 3250 },
              { month: "Apr", revenue: 5900, costs: 3600 },
              { month: "May", revenue: 6400, costs: 3900 },
              { month: "Jun", revenue: 7600, costs: 4100 },
            ]}
            x="month"
            y={["revenue", "costs"]}
            title="Revenue"
            valueFormat="currency"
            loading
          />
        </Variant>
      </Variants>
      <Neighbours previous="Stat" previousPath="/stat" next="List" nextPath="/list" />
    </VStack>
  );
});
